package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.elements.Surroundings;
import java.net.URI;
import java.util.Optional;

/** The caller's context as the handlers see it; they know nothing of the door's package. */
record ContextSurroundings(ConversionContext context) implements Surroundings {
    @Override
    public Optional<String> pageUrl(String title, String spaceKey) {
        return context.pageUrl(title, spaceKey);
    }

    @Override
    public Optional<String> contentUrl(String contentId) {
        return context.contentUrl(contentId);
    }

    @Override
    public Optional<String> attachmentUrl(String fileName, String pageTitle) {
        return context.attachmentUrl(fileName, pageTitle);
    }

    @Override
    public Optional<String> included(String title, String spaceKey) {
        return context.included(title, spaceKey);
    }

    @Override
    public Optional<String> userName(String accountId) {
        return context.userName(accountId);
    }

    @Override
    public Optional<URI> siteBase() {
        return context.siteBase();
    }
}
