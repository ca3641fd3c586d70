package io.askmydocs.connector.confluence.convert;

import java.net.URI;
import java.util.Optional;

/**
 * What a page's text refers to beyond itself. Every method may answer nothing; the converter then shows a name or an id
 * instead of a link. Called on the converting thread, once per reference; answers should come from memory.
 */
public interface ConversionContext {

    /** A context that knows nothing. */
    static ConversionContext none() {
        return new ConversionContext() {};
    }

    /**
     * The address of a page or blog post.
     *
     * @param spaceKey empty for the space of the page being converted
     */
    default Optional<String> pageUrl(String title, String spaceKey) {
        return Optional.empty();
    }

    /** The address of any content by its id. */
    default Optional<String> contentUrl(String contentId) {
        return Optional.empty();
    }

    /**
     * The address of an attached file.
     *
     * @param pageTitle empty for the page being converted
     */
    default Optional<String> attachmentUrl(String fileName, String pageTitle) {
        return Optional.empty();
    }

    /**
     * The body, in storage format, of a page that is included in the one being converted. Whoever answers makes sure that every
     * reader of this page may read that one; where nothing is answered, the page is linked instead. Inclusions inside an
     * included page are not asked for.
     *
     * @param spaceKey empty for the space of the page being converted
     */
    default Optional<String> included(String title, String spaceKey) {
        return Optional.empty();
    }

    /** A user's display name by account id (on old pages: user key or user name). */
    default Optional<String> userName(String accountId) {
        return Optional.empty();
    }

    /** The site's Confluence base, such as {@code https://acme.atlassian.net/wiki}, for relative links. */
    default Optional<URI> siteBase() {
        return Optional.empty();
    }
}
