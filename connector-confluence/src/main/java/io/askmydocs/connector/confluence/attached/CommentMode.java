package io.askmydocs.connector.confluence.attached;

/** What becomes of the comments on a page. */
public enum CommentMode {
    /** They are not read. */
    NONE,
    /** They stand at the end of their page's document. */
    APPENDED,
    /** Each thread is a document of its own. */
    DOCUMENTS
}
