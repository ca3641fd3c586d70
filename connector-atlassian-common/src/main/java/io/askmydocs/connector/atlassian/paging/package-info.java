/**
 * Walking Atlassian's listings to their real end: {@link io.askmydocs.connector.atlassian.paging.AtlassianPaginator} follows
 * cursors, tokens and offsets by its own requests, and never takes a broken listing for a finished one.
 */
@NullMarked
package io.askmydocs.connector.atlassian.paging;

import org.jspecify.annotations.NullMarked;
