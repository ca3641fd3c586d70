/**
 * What Confluence said, as records, as received. The door is {@link
 * io.askmydocs.connector.confluence.rest.ConfluenceClient}; nothing here knows why somebody asks.
 */
@NullMarked
package io.askmydocs.connector.confluence.rest;

import org.jspecify.annotations.NullMarked;
