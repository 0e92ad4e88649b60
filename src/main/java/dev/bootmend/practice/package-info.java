/**
 * Practice machines: folders that hold, for each disk, the real sectors that matter and a folder per volume with real
 * hives and files, each machine with one documented fault. Nothing in them is a mock: the bytes are what Windows would
 * write, except for programs, of which only the headers are there.
 *
 * <p>Entry points: {@link dev.bootmend.practice.PracticeCatalogue} for what can be made,
 * {@link dev.bootmend.practice.PracticeMachines} to make one, {@link dev.bootmend.practice.PracticeMachine} to use one.
 * May import: {@code offline}, {@code probe}, {@code hive}, {@code bcd}, {@code disk}, {@code json}, {@code model}.
 */
package dev.bootmend.practice;
