/** What all pages share: the words, the numbers and the frame around them. */
@NullMarked
package io.askmydocs.host.web.view;

import org.jspecify.annotations.NullMarked;
