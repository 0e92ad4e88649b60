/**
 * What Windows answers when asked about disks: the output buffers of DeviceIoControl, taken apart without Windows.
 *
 * <p>Entry points: the {@code parse} method of each record. The layouts are those of a 64-bit Windows (Microsoft Learn:
 * winioctl.h, ntddscsi.h). A buffer that is too short or holds a value that cannot be is unreadable, with the structure,
 * the offset and what was expected. May import: {@code disk}, {@code model}. Pure.
 */
package dev.bootmend.disk.ioctl;
