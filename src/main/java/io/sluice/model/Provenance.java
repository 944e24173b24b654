package io.sluice.model;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Where a file's bytes came from, and who vouches for them.
///
/// @param lastLink  where the redirects ended the last time, without user info; a resume starts from the first link again
/// @param redirects the links that redirected on the way there, the one that was asked first, each as [PublicLink] shows
///                  it; empty where there were none
/// @param source    of several links the one whose version the validator is, or none
/// @param promised  what the server said in its first answer that the bytes add up to, or nothing
/// @param verified  the checksum that the bytes were found to have, or none
/// @param caveats   what could not be proved
public record Provenance(@Nullable URI lastLink, List<URI> redirects, @Nullable URI source,
        @Nullable Checksum promised, @Nullable Verified verified, Set<Caveat> caveats) {
    public static final Provenance UNKNOWN = new Provenance(null, List.of(), null, null, null, Set.of());

    /// Who said what the checksum must be.
    public enum Voucher {
        USER, SERVER
    }

    public record Verified(Checksum checksum, Voucher voucher) {
    }

    /// What the details say of a file that went well otherwise (transfer-rules §1). `LENGTH_UNVERIFIED`: the body ended
    /// with the connection, and nobody can say that it was the end. `VERSION_UNPROVEN`: the server names no version, the
    /// length and the comparison of kept bytes decided. `TAG_VARIES`: its ETag changed while length and date stayed, as
    /// with one file on several edges of a CDN.
    public enum Caveat {
        LENGTH_UNVERIFIED, VERSION_UNPROVEN, TAG_VARIES
    }

    public Provenance {
        redirects = List.copyOf(redirects);
        caveats = Set.copyOf(caveats);
    }

    public Provenance withLastLink(@Nullable URI link) {
        return new Provenance(link, redirects, source, promised, verified, caveats);
    }

    /// Where an answer came from.
    ///
    /// @param redirectedBy the links that led there, the one that was asked first
    public Provenance withArrival(URI link, List<URI> redirectedBy) {
        return new Provenance(link, redirectedBy.stream().map(PublicLink::of).map(URI::create).toList(), source,
                promised, verified, caveats);
    }

    public Provenance withSource(@Nullable URI link) {
        return new Provenance(lastLink, redirects, link, promised, verified, caveats);
    }

    public Provenance withPromised(@Nullable Checksum checksum) {
        return new Provenance(lastLink, redirects, source, checksum, verified, caveats);
    }

    public Provenance withVerified(@Nullable Verified newVerified) {
        return new Provenance(lastLink, redirects, source, promised, newVerified, caveats);
    }

    public Provenance with(Caveat caveat) {
        return withAll(EnumSet.of(caveat));
    }

    public Provenance withAll(Set<Caveat> others) {
        Set<Caveat> more = EnumSet.noneOf(Caveat.class);
        more.addAll(caveats);
        more.addAll(others);
        return new Provenance(lastLink, redirects, source, promised, verified, more);
    }

    /// For a file that is fetched from its first byte again.
    public Provenance withoutCaveats() {
        return new Provenance(lastLink, redirects, source, promised, verified, Set.of());
    }
}
