package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.convert.ConversionContext;
import java.net.URI;
import java.util.Optional;

/** What a page's text can refer to, as far as the site's address alone tells it. */
record SiteLinks(Site site) implements ConversionContext {

    @Override
    public Optional<URI> siteBase() {
        return site.url().map(url -> URI.create(url + "/wiki"));
    }
}
