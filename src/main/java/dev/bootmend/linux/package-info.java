/**
 * A Linux machine as the machine that BootMend runs on: its block devices, the file systems on them, disk images. What
 * Windows' tools do is done by {@code offline} on the real bytes. Disks of the machine itself are locked with the reason;
 * when that cannot be established, nothing is offered.
 *
 * <p>Entry point: {@link dev.bootmend.linux.LinuxMachine}. May import: {@code probe}, {@code offline}, {@code tool},
 * {@code model}, {@code disk}, {@code process}, {@code json}, {@code run}.
 */
package dev.bootmend.linux;
