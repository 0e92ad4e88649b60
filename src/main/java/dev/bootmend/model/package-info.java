/**
 * Immutable facts about a machine, its disks, boot stores and registry, and the typed values they are made of.
 *
 * <p>Entry point: {@link dev.bootmend.model.MachineSnapshot}. May import: the JDK only, and nothing of it that reads
 * files, the clock, the environment or random numbers; bytes come in through {@link dev.bootmend.model.ByteSource}.
 */
package dev.bootmend.model;
