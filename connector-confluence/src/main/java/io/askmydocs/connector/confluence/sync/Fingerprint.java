package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.access.AccessReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * The mark of a document's state: {@code v<version>.<hash>}. Moves, labels and restrictions do not make a new version, so the
 * hash covers them; the version stands in front, so that a search hit can be compared without anything else being fetched.
 */
final class Fingerprint {

    /** Raised when the same state would now give another document, so that every document is dispatched once more. */
    private static final String FORMAT = "2";

    private Fingerprint() {}

    static String of(DocumentState state) {
        MessageDigest digest = sha256();
        add(digest, FORMAT);
        add(digest, state.content().title());
        add(digest, state.content().status());
        add(digest, state.content().webUrl());
        add(digest, String.valueOf(state.content().ownerId()));
        add(digest, state.space().key());
        add(digest, state.space().name());
        add(digest, state.restrictions().name());
        add(digest, AccessReader.fingerprint(state.access()));
        add(digest, state.appended());
        state.ancestors().forEach(title -> add(digest, "a" + title));
        state.labels().forEach(label -> add(digest, "l" + label));
        String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
        return prefix(state.content().version().number()) + hash;
    }

    /** Names a set of ids. */
    static String ofAll(Collection<String> ids) {
        MessageDigest digest = sha256();
        ids.stream().sorted().forEach(id -> add(digest, id));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    static boolean isOfVersion(String fingerprint, long version) {
        return fingerprint.startsWith(prefix(version));
    }

    private static String prefix(long version) {
        return "v" + version + ".";
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
