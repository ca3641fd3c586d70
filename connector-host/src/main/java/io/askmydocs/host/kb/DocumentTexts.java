package io.askmydocs.host.kb;

import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Session;
import java.util.Collection;
import java.util.List;

/** The Markdown of one installation's documents, without front matter, for searching and showing it. */
final class DocumentTexts {

    private static final String THIS = " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND remote_id = ?";

    private final Account account;

    DocumentTexts(Account account) {
        this.account = account;
    }

    /** Leaves the texts that are there already: most changes are to what surrounds them. */
    void put(Session session, Collection<DocumentRows.Written> documents) {
        List<Text> changed = documents.stream()
                .map(Text::of)
                .filter(text -> text.of()
                        .former()
                        .filter(former -> former.hasText(text.hash()))
                        .isEmpty())
                .toList();
        List<Object[]> keys = changed.stream().map(text -> row(text)).toList();
        session.updateAll("DELETE FROM document_text" + THIS, keys);
        session.updateAll("DELETE FROM document_marks" + THIS, keys);
        session.updateAll(
                "INSERT INTO document_text (tenant, installation, metadata_key, remote_id, content_hash, markdown)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                changed.stream()
                        .map(text -> row(text, text.hash(), text.markdown()))
                        .toList());
        session.updateAll(
                "INSERT INTO document_marks (tenant, installation, metadata_key, remote_id, marks)"
                        + " VALUES (?, ?, ?, ?, ?)",
                changed.stream()
                        .map(text -> row(text, (Object) TextMarks.of(TextMarks.fold(text.markdown()))))
                        .toList());
    }

    private Object[] row(Text text, Object... more) {
        Object[] row = new Object[4 + more.length];
        row[0] = account.scope().tenant();
        row[1] = account.id();
        row[2] = text.of().document().metadataKey();
        row[3] = text.of().document().remoteId();
        System.arraycopy(more, 0, row, 4, more.length);
        return row;
    }

    private record Text(DocumentRows.Written of, String markdown, String hash) {
        static Text of(DocumentRows.Written written) {
            String markdown = written.document().markdown();
            return new Text(written, markdown, Sha256.of(markdown));
        }
    }
}
