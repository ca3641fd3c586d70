package io.askmydocs.host.web.api;

import io.askmydocs.host.Host;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.kb.LibraryPart;
import io.askmydocs.host.web.api.Shapes.DocumentShape;
import io.askmydocs.host.web.api.Shapes.DocumentText;
import io.askmydocs.host.web.api.Shapes.Page;
import io.askmydocs.host.web.security.Operator;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents of the key's tenant. A document's ids may hold any character, so they are a query and no path. */
@RestController
@RequestMapping("/api/v1/documents")
public class DocumentsApi {

    private final Host host;
    private final JsonMapper json;

    DocumentsApi(Host host, JsonMapper json) {
        this.host = host;
        this.json = json;
    }

    @GetMapping
    Page<DocumentShape> list(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> account,
            @RequestParam Optional<String> container,
            @RequestParam(defaultValue = "false") boolean removed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Operator operator) {
        LibraryFilter filter =
                new LibraryFilter(Shapes.given(q), Shapes.given(account), Shapes.given(container), removed);
        LibraryPart found = operator.in(host).documents().list(filter, new Paging(page, size));
        return new Page<>(found.entries().stream().map(DocumentShape::of).toList(), page, size, found.more());
    }

    @GetMapping("/one")
    DocumentText one(
            @RequestParam String account,
            @RequestParam String key,
            @RequestParam String id,
            @AuthenticationPrincipal Operator operator) {
        Library library = operator.in(host).documents();
        LibraryEntry entry = library.find(new LibraryEntry.Id(account, key, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new DocumentText(
                DocumentShape.of(entry), metadata(entry), library.text(entry).orElse(null));
    }

    /** The signals that every source has are in it under {@code _derived}; connectors hand them over as hints, too. */
    private JsonNode metadata(LibraryEntry entry) {
        JsonNode metadata = json.readTree(entry.metadata());
        if (metadata.has("_derived") && metadata.path("converter_hints") instanceof ObjectNode hints) {
            hints.remove("_derived");
        }
        return metadata;
    }
}
