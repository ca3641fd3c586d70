/**
 * What hangs on pages: discussions and files, turned into documents. Two doors: {@link
 * io.askmydocs.connector.confluence.attached.Discussions} and {@link
 * io.askmydocs.connector.confluence.attached.Attachments}; {@link
 * io.askmydocs.connector.confluence.attached.AttachedIndex} tells from a search what has changed. Nothing here sends a
 * request.
 */
@NullMarked
package io.askmydocs.connector.confluence.attached;

import org.jspecify.annotations.NullMarked;
