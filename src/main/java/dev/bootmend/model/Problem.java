package dev.bootmend.model;

/**
 * Something that could not be read or is not as it must be.
 *
 * @param place what and where: a file, a structure, a byte offset
 * @param detail what was expected and what was found; of several lines, when it ends with a line end
 * @param remedy what the user can do; empty when nothing is known
 */
public record Problem(String place, String detail, String remedy) {

    @Override
    public String toString() {
        return place + ": " + detail + (remedy.isEmpty() || detail.endsWith("\n") ? "" : " ") + remedy;
    }
}
