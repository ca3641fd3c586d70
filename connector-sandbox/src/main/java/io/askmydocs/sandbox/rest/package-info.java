/** What the site answers: the v1 and v2 resources as JSON. */
@NullMarked
package io.askmydocs.sandbox.rest;

import org.jspecify.annotations.NullMarked;
