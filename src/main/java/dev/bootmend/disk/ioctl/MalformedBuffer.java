package dev.bootmend.disk.ioctl;

import dev.bootmend.model.Problem;

/** A buffer does not hold what its structure says it holds. Never leaves this package. */
final class MalformedBuffer extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    MalformedBuffer(String structure, long offset, String expected, String found) {
        super(structure + ", offset " + offset + ": expected " + expected + ", found " + found);
        problem = new Problem(structure + ", offset " + offset, "expected " + expected + ", found " + found + ".",
                "Look at the disk again; if it stays so, the driver of this disk gives an answer that BootMend cannot use.");
    }

    Problem problem() {
        return problem;
    }
}
