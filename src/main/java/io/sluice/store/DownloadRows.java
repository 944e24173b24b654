package io.sluice.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Track;
import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import org.jspecify.annotations.Nullable;

/// The queries on the tables; hibernate-processor checks them against the rows and writes the code.
/// As old as the session it is made with, and bound to its thread.
@Repository
interface DownloadRows {
    @Find
    Optional<DownloadRow> byId(UUID id);

    @Query("where id in :ids")
    List<DownloadRow> byIds(Collection<UUID> ids);

    @Query("where state in :states")
    List<DownloadRow> inStates(Collection<StateName> states);

    @Query("where state = :state and stateDetail like :pattern")
    List<DownloadRow> inState(StateName state, String pattern);

    @Query("where linkKey in :keys order by createdAt, pos")
    List<DownloadRow> byLinkKeys(Collection<String> keys);

    @Query("where targetKey in :keys and state in :states")
    List<DownloadRow> byTargetKeys(Collection<String> keys, Collection<StateName> states, Limit limit);

    @Query("where request.trackId in :tracks")
    List<DownloadRow> byTracks(Collection<UUID> tracks);

    @Query("where state = :state order by state, priority, pos")
    List<DownloadRow> byTurn(StateName state, Limit limit);

    @Query("where state = :state and priority = :priority order by state, priority, pos")
    List<DownloadRow> ofPriority(StateName state, short priority, Limit limit);

    @Query("where state = :state and priority = :priority and pos > :cut order by state, priority, pos")
    List<DownloadRow> ofPriorityBehind(StateName state, short priority, long cut, Limit limit);

    @Query("where state = :state and priority = :priority and pos = :pos")
    List<DownloadRow> at(StateName state, short priority, long pos);

    @Query("where state = :state order by state, createdAt, pos")
    List<DownloadRow> byArrival(StateName state, Limit limit);

    @Query("where endedAt <= :end and (endedAt < :end or id > :id) order by endedAt desc, id")
    List<DownloadRow> endedBefore(Instant end, UUID id, Limit limit);

    @Query("""
            select id, endedAt from DownloadRow
            where endedAt <= :end and (endedAt < :end or id > :id) and state not in :others
            order by endedAt desc, id""")
    List<Ended> endedBefore(Instant end, UUID id, Collection<StateName> others, Limit limit);

    @Query("where endedAt is not null order by endedAt desc, id")
    List<DownloadRow> ended(Limit limit);

    @Query("select id from DownloadRow where endedAt < :cut order by endedAt")
    List<UUID> endedLongBefore(Instant cut, Limit limit);

    @Query("select id from DownloadRow where endedAt is not null order by endedAt")
    List<UUID> endedFirst(Limit limit);

    @Query("where priority = :priority and pos >= :cut order by priority, pos")
    List<DownloadRow> behind(short priority, long cut, Limit limit);

    @Query("where priority = :priority and pos < :cut order by priority desc, pos desc")
    List<DownloadRow> aheadOf(short priority, long cut, Limit limit);

    @Query("select id, state, priority, pos from DownloadRow where id in :ids")
    List<Standing> standings(Collection<UUID> ids);

    @Query("select state, count(*) from DownloadRow group by state")
    List<Share> shares();

    @Query("select distinct request.folder from DownloadRow")
    List<String> folders();

    @Insert
    void insert(List<DownloadRow> rows);

    @Update
    void update(List<DownloadRow> rows);

    @Query("delete from DownloadRow where id in :ids")
    void deleteAlone(Collection<UUID> ids);

    /// With what happened to them.
    default void delete(Collection<UUID> ids) {
        deleteAlone(ids);
        forgetEvents(ids);
    }

    @Query("where key.download = :download order by key.number")
    List<EventRow> events(UUID download);

    @Query("select key.download, max(key.number) from EventRow where key.download in :downloads group by key.download")
    List<LastEvent> lastEvents(Collection<UUID> downloads);

    @Insert
    void insertEvents(List<EventRow> rows);

    @Query("delete from EventRow where key.download = :download and key.number <= :last")
    void forgetEvents(UUID download, int last);

    @Query("delete from EventRow where key.download in :downloads")
    void forgetEvents(Collection<UUID> downloads);

    @Find
    Optional<FlagRow> flag(String name);

    @Save
    void save(FlagRow flag);

    @Query("from HostProfileRow")
    List<HostProfileRow> hosts();

    @Save
    void save(HostProfileRow host);

    @Query("delete from HostProfileRow where host = :host")
    void forgetHost(String host);

    @Query("delete from HostProfileRow where learnedAt < :since")
    void forgetHostsBefore(Instant since);

    @Query("from TallyRow")
    List<TallyRow> tally();

    @Query("delete from TallyRow")
    void forgetTally();

    @Insert
    void insertTally(List<TallyRow> rows);

    @Query("from IntentRow")
    List<IntentRow> intents();

    @Save
    void save(IntentRow intent);

    @Query("delete from IntentRow")
    void forgetIntent();

    @Query("from KeptAsideRow")
    List<KeptAsideRow> keptAside();

    @Save
    void save(KeptAsideRow bytes);

    @Query("delete from KeptAsideRow where id in :ids")
    void forgetKeptAside(Collection<UUID> ids);

    @Query("from TrackRow where id in :ids")
    List<TrackRow> tracks(Collection<UUID> ids);

    @Query("from TrackRow order by pos")
    List<TrackRow> tracks(Limit limit);

    @Query("from TrackRow where locate(:part, words) > 0 order by pos")
    List<TrackRow> tracks(String part, Limit limit);

    @Query("select count(*) from TrackRow")
    long countTracks();

    @Query("select count(*) from TrackRow where locate(:part, words) > 0")
    long countTracks(String part);

    @Query("select id, title, artist, album from TrackRow")
    List<Called> captions();

    @Query("select coalesce(max(pos), 0) from TrackRow")
    long lastTrack();

    @Insert
    void insertTracks(List<TrackRow> rows);

    @Update
    void updateTracks(List<TrackRow> rows);

    @Query("delete from TrackRow where id in :ids")
    void deleteTracks(Collection<UUID> ids);

    /// What a track is called.
    record Called(UUID id, String title, @Nullable String artist, @Nullable String album) {
        Track.Caption caption() {
            return new Track.Caption(title, artist, album);
        }
    }

    /// Where a download stands before it is written again.
    record Standing(UUID id, StateName state, short priority, long pos) {
        Place place() {
            return new Place(Priority.of(priority), pos);
        }
    }

    record Ended(UUID id, Instant endedAt) {
    }

    record LastEvent(UUID download, int number) {
    }

    record Share(StateName state, long rows) {
    }
}
