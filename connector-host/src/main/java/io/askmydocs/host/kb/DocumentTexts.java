package io.askmydocs.host.kb;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Session;
import java.util.Optional;

/** The Markdown of one installation's documents, without front matter, for searching and showing it. */
final class DocumentTexts {

    private static final String THIS = " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND remote_id = ?";

    private final Account account;

    DocumentTexts(Account account) {
        this.account = account;
    }

    /** Leaves a text that is there already: most changes are to what surrounds it. */
    void put(Session session, IngestionDocument document) {
        // PostgreSQL takes any character but this one.
        String text = document.markdown().replace('\0', '\uFFFD');
        String hash = Sha256.of(text);
        Optional<String> before = session.queryOne(
                row -> row.getString("content_hash"),
                "SELECT content_hash FROM document_text" + THIS,
                account.scope().tenant(),
                account.id(),
                document.metadataKey(),
                document.remoteId());
        if (before.isEmpty()) {
            insert(session, document, hash, text);
        } else if (!before.get().equals(hash)) {
            session.update(
                    "UPDATE document_text SET content_hash = ?, markdown = ?, marks = ?" + THIS,
                    hash,
                    text,
                    marks(text),
                    account.scope().tenant(),
                    account.id(),
                    document.metadataKey(),
                    document.remoteId());
        }
    }

    private void insert(Session session, IngestionDocument document, String hash, String text) {
        session.update(
                "INSERT INTO document_text (tenant, installation, metadata_key, remote_id, content_hash, markdown,"
                        + " marks) VALUES (?, ?, ?, ?, ?, ?, ?)",
                account.scope().tenant(),
                account.id(),
                document.metadataKey(),
                document.remoteId(),
                hash,
                text,
                marks(text));
    }

    private static byte[] marks(String text) {
        return TextMarks.of(TextMarks.fold(text));
    }
}
