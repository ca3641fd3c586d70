package io.askmydocs.host.web.documents;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.kb.LibraryPage;
import io.askmydocs.host.kb.Reference;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.DocumentLink;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The catalogue, and one document of it. */
@Controller
public class DocumentsPage {

    private static final int ROWS = 50;

    private final Host host;

    DocumentsPage(Host host) {
        this.host = host;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> account,
            @RequestParam Optional<String> space,
            @RequestParam(defaultValue = "false") boolean removed,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Operator operator,
            Model model) {
        Library library = operator.in(host).documents();
        LibraryFilter filter = new LibraryFilter(given(q), given(account), given(space), removed);
        Paging paging = new Paging(Math.max(0, page), ROWS);
        List<Account> accounts = operator.in(host).installations();
        LibraryPage found = found(library, filter, paging, model);
        model.addAttribute("q", q.orElse(""));
        model.addAttribute("account", account.orElse(""));
        model.addAttribute("space", space.orElse(""));
        model.addAttribute("removed", removed);
        model.addAttribute("accounts", accounts);
        model.addAttribute("labels", accounts.stream().collect(Collectors.toMap(Account::id, Account::label)));
        model.addAttribute("spaces", names(library.containers(filter.installation())));
        model.addAttribute("rows", found.entries().stream().map(Row::of).toList());
        model.addAttribute("found", found);
        model.addAttribute("page", paging.page());
        model.addAttribute("more", found.more());
        model.addAttribute("here", here(q, account, space, removed));
        return "documents";
    }

    /** Nothing, and why, where the search is none. */
    private static LibraryPage found(Library library, LibraryFilter filter, Paging paging, Model model) {
        try {
            return library.page(filter, paging);
        } catch (ConnectorConfigurationException e) {
            model.addAttribute("wrong", String.valueOf(e.getMessage()));
            return new LibraryPage(List.of(), 0, true, false);
        }
    }

    private static Map<String, String> names(Map<String, String> containers) {
        Map<String, String> names = new LinkedHashMap<>();
        containers.forEach(
                (key, metadata) -> names.put(key, Metadata.read(metadata).containerName(key)));
        return names;
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String here(Optional<String> q, Optional<String> account, Optional<String> space, boolean removed) {
        return UriComponentsBuilder.fromPath("/documents")
                        .queryParam("q", "{q}")
                        .queryParam("account", "{account}")
                        .queryParam("space", "{space}")
                        .queryParam("removed", removed)
                        .encode()
                        .buildAndExpand(q.orElse(""), account.orElse(""), space.orElse(""))
                        .toUriString()
                + "&";
    }

    @GetMapping("/documents/view")
    String view(
            @RequestParam String account,
            @RequestParam String key,
            @RequestParam String id,
            @AuthenticationPrincipal Operator operator,
            Model model) {
        Library library = operator.in(host).documents();
        LibraryEntry entry = library.find(new LibraryEntry.Id(account, key, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> file = library.text(entry);
        // Of a removed document the database has the text for as long as its file is in the trash.
        String markdown = file.map(Markdown::withoutFrontMatter)
                .or(() -> library.markdown(entry.id()))
                .orElse("");
        Metadata metadata = Metadata.read(entry.metadata());
        model.addAttribute("entry", entry);
        model.addAttribute("account", operator.in(host).installation(account).orElseThrow());
        model.addAttribute("html", Markdown.html(markdown, entry.title(), to -> addresses(library, entry, to)));
        model.addAttribute("raw", file.orElse(markdown));
        model.addAttribute("lost", file.isEmpty() && entry.path().isPresent());
        model.addAttribute("metadata", metadata.rows());
        model.addAttribute("container", metadata.containerName(entry.container()));
        model.addAttribute("url", metadata.url().orElse(""));
        model.addAttribute("losses", Markdown.losses(markdown));
        model.addAttribute("gates", entry.access() instanceof SourceAccess.Gates gates ? gates : null);
        return "document";
    }

    private static Map<Reference, String> addresses(Library library, LibraryEntry from, Set<Reference> references) {
        Map<Reference, String> addresses = new HashMap<>();
        library.linked(from, references)
                .forEach((reference, to) ->
                        addresses.put(reference, DocumentLink.to(to).address()));
        return addresses;
    }

    /** A document in the catalogue. */
    record Row(LibraryEntry entry, DocumentLink link) {
        static Row of(LibraryEntry entry) {
            return new Row(entry, DocumentLink.to(entry));
        }

        public String container() {
            return Metadata.read(entry.metadata()).containerName(entry.container());
        }

        public String accessWord() {
            if (!(entry.access() instanceof SourceAccess.Gates gates)) {
                return "Unknown";
            }
            return gates.complete() ? gates.inheritsFromParent() ? "As its parent" : "Its own" : "Not all known";
        }
    }
}
