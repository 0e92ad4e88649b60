package dev.bootmend.model;

/**
 * A path as a Windows tool takes it: a drive letter of this machine and a path on its volume, such as {@code
 * S:\\Boot\\BCD}.
 */
public record LetteredPath(DriveLetter letter, VolumePath path) {

    @Override
    public String toString() {
        return letter.withColon() + path;
    }
}
