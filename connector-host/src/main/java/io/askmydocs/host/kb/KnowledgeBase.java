package io.askmydocs.host.kb;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.DatabaseException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents of one installation: a Markdown file each, and a row that describes it. The file is written first: a row
 * without its file would hide a loss, a file without its row is written again by the next run. Thread-safe.
 */
public final class KnowledgeBase implements ConnectorIngestionContract {

    private final Account account;
    private final Provenance provenance;
    private final Storage storage;
    private final DocumentRows rows;
    private final MarkdownFiles files;
    private final Trash trash;
    private final Consumer<AuditEvent> audit;

    public KnowledgeBase(Account account, Provenance provenance, Storage storage, Consumer<AuditEvent> audit) {
        this.account = account;
        this.provenance = provenance;
        this.storage = storage;
        this.rows = new DocumentRows(storage.database(), account);
        this.files = storage.files();
        this.trash = new Trash(files, account);
        this.audit = audit;
    }

    @Override
    public IngestionOutcome dispatchIngestion(IngestionDocument document) {
        DispatchResult result = dispatchAll(List.of(document)).get(0);
        result.failure().ifPresent(failure -> {
            throw failure;
        });
        return result.outcome().orElseThrow();
    }

    @Override
    public List<DispatchResult> dispatchAll(List<IngestionDocument> given) {
        List<IngestionDocument> documents = given.stream().map(Storable::of).toList();
        try {
            List<IngestionDocument> named =
                    documents.stream().filter(Storable::hasStorableId).toList();
            Delivery delivery = new Delivery(rows, rows.former(named, paths(named)), files, trash);
            documents.forEach(document -> add(document, delivery));
            return delivery.finish();
        } catch (DatabaseException e) {
            return documents.stream().map(document -> DispatchResult.failed(e)).toList();
        }
    }

    /** But for those that are refused later. */
    private List<String> paths(List<IngestionDocument> documents) {
        return documents.stream()
                .flatMap(document -> {
                    try {
                        return Stream.of(resolveKbSourcePath(document.relativePath()));
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private void add(IngestionDocument document, Delivery delivery) {
        try {
            Storable.requireStorableId(document);
            String path = resolveKbSourcePath(document.relativePath());
            byte[] text = (frontMatter(document) + document.markdown()).getBytes(StandardCharsets.UTF_8);
            delivery.add(
                    document,
                    new StoredDocument(document.fingerprint(), path, Sha256.of(text), text.length, false),
                    text);
        } catch (IllegalArgumentException e) {
            delivery.refuse(e);
        }
    }

    /** What the host answers for is not for a document's metadata to say. */
    private String frontMatter(IngestionDocument document) {
        Map<String, Object> entries = new LinkedHashMap<>(document.metadata());
        entries.put("provenance", provenance.wireName());
        entries.put("access", AccessForms.forPeople(document.access()));
        return FrontMatter.of(entries);
    }

    /** Who may read a document, as it was last dispatched; unknown when there is no such document. */
    public SourceAccess access(String metadataKey, String remoteId) {
        return rows.access(metadataKey, remoteId);
    }

    @Override
    public String resolveKbSourcePath(String relativePath) {
        return account.scope().folder() + "/connectors/" + account.connector() + "/"
                + MarkdownFiles.storable(relativePath);
    }

    @Override
    public String redactContent(String text) {
        return storage.redactor().redact(text);
    }

    @Override
    public void emitAudit(AuditEvent event) {
        audit.accept(event);
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        Optional<StoredDocument> stored = rows.find(metadataKey, remoteId).filter(document -> !document.deleted());
        // The file goes first: killed in between, the next run finds no file and settles the row.
        stored.ifPresent(document -> rows.markDeleted(
                metadataKey,
                remoteId,
                document.livePath().flatMap(path -> trash.take(metadataKey, remoteId, path)),
                storage.clock().instant()));
        return stored.isPresent();
    }

    @Override
    public Optional<Stream<KnownDocument>> knownDocuments(String metadataKey, String container) {
        return Optional.of(rows.live(metadataKey, Storable.cleaned(container)).stream()
                .map(row -> new KnownDocument(row.remoteId(), fingerprintOf(row.document()))));
    }

    /** A document whose file is gone or cut is still known, but never up to date: so it is written again, or removed. */
    private String fingerprintOf(StoredDocument document) {
        boolean whole = document.livePath()
                .filter(path -> files.holds(path, document.size()))
                .isPresent();
        return whole ? document.fingerprint() : "missing";
    }
}
