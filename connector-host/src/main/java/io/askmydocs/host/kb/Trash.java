package io.askmydocs.host.kb;

import io.askmydocs.host.account.Account;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the files of one installation's removed documents wait: a tree beside the documents. A document's name there follows
 * from what it is and where it was, so that a removal that was cut off is found again. Thread-safe.
 */
final class Trash {

    /** No project's folder begins with a dot. */
    static final String FOLDER = ".trash";

    private static final int LONGEST_STEM = 200;
    private static final int MARK = 16;

    private final MarkdownFiles files;
    private final Account account;

    Trash(MarkdownFiles files, Account account) {
        this.files = files;
        this.account = account;
    }

    /**
     * Moves a document's file here.
     *
     * @return where it is; absent when there was none, neither there nor, since a kill, here
     */
    Optional<String> take(String metadataKey, String remoteId, String path) {
        String name = nameOf(metadataKey, remoteId, path);
        return files.move(path, name) || files.holds(name) ? Optional.of(name) : Optional.empty();
    }

    /** Removes what a removal left that was cut off before its row. */
    void dropLeftOver(String metadataKey, String remoteId, String path) {
        files.remove(nameOf(metadataKey, remoteId, path));
    }

    void drop(String name) {
        files.remove(name);
    }

    /** Two documents may have had one path, one after the other. */
    private String nameOf(String metadataKey, String remoteId, String path) {
        String mark =
                Sha256.of(account.id() + "\n" + metadataKey + "\n" + remoteId).substring(0, MARK);
        int slash = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > slash ? dot : path.length();
        String stem = path.substring(slash, end);
        boolean fits = stem.getBytes(StandardCharsets.UTF_8).length <= LONGEST_STEM;
        return FOLDER + "/" + path.substring(0, slash) + (fits ? stem + "~" : "") + mark + path.substring(end);
    }
}
