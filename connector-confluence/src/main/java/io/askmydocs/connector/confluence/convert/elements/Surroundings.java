package io.askmydocs.connector.confluence.convert.elements;

import java.net.URI;
import java.util.Optional;

/** What a page's text refers to beyond itself. */
public interface Surroundings {
    /** The space key is empty for the page's own space. */
    Optional<String> pageUrl(String title, String spaceKey);

    Optional<String> contentUrl(String contentId);

    /** The page title is empty for the page's own attachments. */
    Optional<String> attachmentUrl(String fileName, String pageTitle);

    /** The body of an included page. */
    Optional<String> included(String title, String spaceKey);

    Optional<String> userName(String accountId);

    Optional<URI> siteBase();
}
