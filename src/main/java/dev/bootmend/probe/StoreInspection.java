package dev.bootmend.probe;

import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.bcd.DescribedElement;
import dev.bootmend.bcd.EntrySelection;
import dev.bootmend.bcd.ListingLine;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.bcd.StoreListing;
import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveLog;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Reading;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/**
 * One BCD store file, for the command line.
 *
 * @param store the objects, and in which condition the file is
 * @param listing as {@code bcdedit /enum all /v} prints it
 * @param objects each object with its elements in words
 */
public record StoreInspection(BootStore store, List<ListingLine> listing, List<DescribedObject> objects) {

    /** One object and what its elements are. */
    public record DescribedObject(BootObject object, List<DescribedElement> elements) {
        public DescribedObject {
            elements = List.copyOf(elements);
        }
    }

    public StoreInspection {
        listing = List.copyOf(listing);
        objects = List.copyOf(objects);
    }

    /**
     * Reads a store.
     *
     * @param name what the file is called in messages
     * @param logs its transaction logs by their file names; replayed in memory when the store is dirty
     * @param partitions the partitions of this machine; with {@link PartitionNames#NONE} every partition prints
     *     {@code unknown}
     */
    public static Reading<StoreInspection> of(String name, ByteSource file, SortedMap<String, ByteSource> logs,
            PartitionNames partitions) {
        try {
            Hive hive = Hive.open(file, logs.entrySet().stream().map(log -> new HiveLog(log.getKey(), log.getValue()))
                    .toList());
            return Reading.known(of(BootStoreReader.read(hive), partitions));
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(name, met));
        }
    }

    private static StoreInspection of(BootStore store, PartitionNames partitions) {
        return new StoreInspection(store, StoreListing.verbose(partitions)
                .lines(store, new EntrySelection.ByKind(EntrySelection.Kind.ALL)),
                store.objects().stream().map(object -> new DescribedObject(object,
                DescribedElement.allOf(object, partitions))).toList());
    }
}
