package io.askmydocs.connector.confluence.convert;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A site with one known page and user, and two known files, for the specification's examples. */
final class SampleContext implements ConversionContext {
    @Override
    public Optional<String> pageUrl(String title, String spaceKey) {
        return Optional.ofNullable(
                Map.of("Known page", "https://acme.example/wiki/known").get(title));
    }

    @Override
    public Optional<String> attachmentUrl(String fileName, String pageTitle) {
        return Optional.ofNullable(Map.of(
                        "known.pdf",
                        "https://acme.example/wiki/download/known.pdf",
                        "Known.png",
                        "https://acme.example/wiki/download/Known.png")
                .get(fileName));
    }

    @Override
    public Optional<String> userName(String accountId) {
        return Optional.ofNullable(Map.of("5b1", "Ada Lovelace").get(accountId));
    }

    @Override
    public Optional<URI> siteBase() {
        return Optional.of(URI.create("https://acme.example/wiki"));
    }
}
