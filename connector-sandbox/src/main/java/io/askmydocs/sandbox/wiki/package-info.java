/** What is written on the site: spaces and content, with every edit a user can make. */
@NullMarked
package io.askmydocs.sandbox.wiki;

import org.jspecify.annotations.NullMarked;
