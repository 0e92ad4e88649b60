/**
 * Memory dumps as Windows writes them when it stops: their headers, from bytes.
 *
 * <p>Entry point: {@link dev.bootmend.dump.DumpHeader}. Nothing here throws on damaged bytes; what is not filled in is
 * empty in the answer. May import: {@code model}.
 */
package dev.bootmend.dump;
