package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.convert.ConversionContext;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a text can refer to, as far as the site's address alone tells it.
 *
 * @param names of people, by account id
 */
record SiteLinks(Site site, Map<String, String> names) implements ConversionContext {

    SiteLinks(Site site) {
        this(site, Map.of());
    }

    @Override
    public Optional<String> userName(String accountId) {
        return Optional.ofNullable(names.get(accountId));
    }

    @Override
    public Optional<URI> siteBase() {
        return site.url().map(url -> URI.create(url + "/wiki"));
    }
}
