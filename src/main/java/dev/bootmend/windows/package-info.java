/**
 * The repair VM: its disks and volumes as Windows tells them, its own disks kept out of reach, the Windows tools by
 * absolute path.
 *
 * <p>Entry point: {@link dev.bootmend.windows.RepairMachine}. Everything that Windows answers comes through
 * {@link dev.bootmend.windows.WindowsCalls}, as bytes and texts, so that a recorded session runs anywhere; only the
 * classes named {@code Jna…} and {@code Native…} call Windows. May import: {@code probe}, {@code tool}, {@code model},
 * {@code disk}, {@code process}, {@code run}, JNA.
 */
package dev.bootmend.windows;
