/// What all dialects of the API share: who gets in, how JSON is spelled, what an error looks like, how a route is told.
@NullMarked
package io.sluice.api.http;

import org.jspecify.annotations.NullMarked;
