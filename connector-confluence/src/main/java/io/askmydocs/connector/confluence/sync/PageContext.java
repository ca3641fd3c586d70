package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.convert.ConversionContext;
import io.askmydocs.connector.confluence.sync.Includes.Reference;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one page's text refers to. Notes which pages it includes. Not thread-safe; one for each conversion. */
final class PageContext implements ConversionContext {

    private final ConversionContext links;
    private final Includes includes;
    private final String spaceKey;
    private final SourceAccess readers;
    private final Set<Reference> references =
            new TreeSet<>(Comparator.comparing(Reference::spaceKey).thenComparing(Reference::title));

    PageContext(ConversionContext links, Includes includes, DocumentState page) {
        this.links = links;
        this.includes = includes;
        this.spaceKey = page.space().key();
        this.readers = page.access();
    }

    /** The pages that were asked for so far. */
    Set<Reference> references() {
        return references;
    }

    @Override
    public Optional<String> included(String title, String key) {
        Reference reference = new Reference(key.isEmpty() ? spaceKey : key, title);
        references.add(reference);
        return includes.body(reference, readers);
    }

    @Override
    public Optional<URI> siteBase() {
        return links.siteBase();
    }
}
