/**
 * One repair from the first look to the report, the same for the window and the terminal.
 *
 * <p>Entry point: {@link dev.bootmend.flow.RepairFlow}. May import: everything but {@code json}, {@code practice},
 * {@code linux}, {@code windows} and the front ends.
 */
package dev.bootmend.flow;
