package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash over access rules in a fixed order. */
final class AccessFingerprint {

    private AccessFingerprint() {}

    static String of(SourceAccess access) {
        return access instanceof SourceAccess.Gates gates ? of(gates) : "unknown";
    }

    private static String of(SourceAccess.Gates access) {
        List<List<String>> gates = access.gates().stream()
                .map(AccessFingerprint::parts)
                .sorted(AccessFingerprint::compare)
                .toList();
        MessageDigest digest = sha256();
        digest.update((byte) ((access.complete() ? 1 : 0) | (access.inheritsFromParent() ? 2 : 0)));
        for (List<String> gate : gates) {
            addNumber(digest, gate.size());
            gate.forEach(part -> add(digest, part));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    /** The node, then its principals by type and id, sorted. */
    private static List<String> parts(Gate gate) {
        return Stream.concat(
                        Stream.of(gate.node()),
                        gate.principals().stream()
                                .map(who -> who.type() + ":" + who.id())
                                .sorted())
                .toList();
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join("\n", one).compareTo(String.join("\n", other));
    }

    /** With its length in front, so that no two lists of texts read alike. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        addNumber(digest, bytes.length);
        digest.update(bytes);
    }

    private static void addNumber(MessageDigest digest, int number) {
        digest.update(
                new byte[] {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number});
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
