package dev.bootmend.run;

import dev.bootmend.model.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes digests. */
public final class Digests {

    private Digests() {
    }

    /** The SHA-256 of {@code content}. */
    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
