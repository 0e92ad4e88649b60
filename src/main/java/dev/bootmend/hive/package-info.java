/**
 * Registry hives in the regf format: a lazy, bounded reader that replays transaction logs in memory, a writer that
 * works on an image in memory, and a checker of the invariants both rely on.
 *
 * <p>Entry points: {@link dev.bootmend.hive.Hive} to read, {@link dev.bootmend.hive.HiveWalk} to visit everything,
 * {@link dev.bootmend.hive.HiveEditor} to change, {@link dev.bootmend.hive.HiveCheck} to verify. May import:
 * {@code model} and the JDK; no files, clock, environment, randomness or threads. Bytes come in through
 * {@link dev.bootmend.model.ByteSource}.
 *
 * <p>Facts about the format are taken from "Windows registry file format specification" by M. Suhanov, and from
 * measurements on real hives. One file per structure on disk. Offsets inside the package are {@code int}s counted from the start
 * of the hive-bins data (file offset 0x1000), as the format stores them; {@code -1} means "nothing". What leaves the
 * package is a {@link dev.bootmend.hive.HiveOffset}, counted from the start of the file.
 */
package dev.bootmend.hive;
