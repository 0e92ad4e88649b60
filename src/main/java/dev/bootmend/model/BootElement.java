package dev.bootmend.model;

/**
 * One element of a BCD object.
 *
 * @param type the registry type it is stored with
 * @param raw the stored bytes; two elements are the same only if these are equal
 * @param value what the bytes mean
 */
public record BootElement(ElementCode code, RegistryType type, Bytes raw, BootValue value) {
}
