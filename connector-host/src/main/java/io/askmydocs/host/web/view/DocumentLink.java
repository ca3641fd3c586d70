package io.askmydocs.host.web.view;

import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to a document's page. */
public record DocumentLink(String title, String address) {

    public static DocumentLink to(LibraryEntry entry) {
        String address = UriComponentsBuilder.fromPath("/documents/view")
                .queryParam("account", "{account}")
                .queryParam("key", "{key}")
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(
                        entry.id().installation(),
                        entry.id().metadataKey(),
                        entry.id().remoteId())
                .toUriString();
        return new DocumentLink(entry.title(), address);
    }

    /** To what the host holds under this remote id. */
    public static Optional<DocumentLink> to(Library library, String installation, String remoteId) {
        return library.find(installation, remoteId).map(DocumentLink::to);
    }
}
