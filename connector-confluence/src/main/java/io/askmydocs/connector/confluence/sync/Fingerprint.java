package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.attached.Digest;
import java.util.Collection;

/**
 * The mark of a document's state: {@code v<version>.<hash>}. Moves, labels and restrictions do not make a new version, so the
 * hash covers them; the version stands in front, so that a search hit can be compared without anything else being fetched.
 */
final class Fingerprint {

    /** Raised when the same state would now give another document, so that every document is dispatched once more. */
    private static final String FORMAT = "2";

    private Fingerprint() {}

    static String of(DocumentState state) {
        Digest digest = new Digest()
                .add(FORMAT)
                .add(state.content().title())
                .add(state.content().status())
                .add(state.content().webUrl())
                .add(String.valueOf(state.content().ownerId()))
                .add(state.space().key())
                .add(state.space().name())
                .add(state.restrictions().name())
                .add(AccessReader.fingerprint(state.access()))
                .add(state.appended());
        state.ancestors().forEach(title -> digest.add("a" + title));
        state.labels().forEach(label -> digest.add("l" + label));
        return prefix(state.content().version().number()) + digest.hex();
    }

    /** Names a set of ids; short, because people type it. */
    static String ofAll(Collection<String> ids) {
        Digest digest = new Digest();
        ids.stream().sorted().forEach(digest::add);
        return digest.hex().substring(0, 12);
    }

    static boolean isOfVersion(String fingerprint, long version) {
        return fingerprint.startsWith(prefix(version));
    }

    private static String prefix(long version) {
        return "v" + version + ".";
    }
}
