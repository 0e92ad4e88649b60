/**
 * Boot configuration stores: what their elements are called, what their bytes mean, how bcdedit prints them, and how a
 * store is read, edited and made.
 *
 * <p>Entry points: {@link dev.bootmend.bcd.BootStoreReader}, {@link dev.bootmend.bcd.BootStoreEditor},
 * {@link dev.bootmend.bcd.BootStoreTemplate}, {@link dev.bootmend.bcd.StoreListing},
 * {@link dev.bootmend.bcd.ElementParser}, {@link dev.bootmend.bcd.ElementCatalogue}. May import: {@code hive},
 * {@code model} and the JDK; no files, clock, environment, randomness or threads. Identifiers and times for what is
 * created come from the caller.
 *
 * <p>Microsoft does not publish the format. Names and codes follow Geoff Chappell's tables of BCD elements and objects
 * and {@code ntbcd.h} of System Informer; layouts follow the ReactOS boot library and were measured on public stores;
 * the text of listings follows published bcdedit output.
 */
package dev.bootmend.bcd;
