package dev.bootmend.offline;

import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.PartitionName;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.tool.Invocation;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code bcdboot <W>:\Windows /s <S>: /f BIOS|UEFI|ALL}: copies the boot files of a Windows to a System partition and
 * makes or updates the store there (Microsoft Learn: BCDBoot command-line options). Everything is read before the first
 * byte is written; files come first, the store last.
 *
 * <p>A store that is missing, or is no store, is made anew; one that is in use is left alone and the call fails. Nothing
 * is told to any firmware, and no boot sector is written: neither is documented for an attached disk.
 */
final class BcdbootProgram implements OfflineProgram {

    private final OfflineHost host;
    private final Supplier<WindowsTime> clock;
    private final Supplier<Guid> newIds;

    BcdbootProgram(OfflineHost host, Supplier<WindowsTime> clock, Supplier<Guid> newIds) {
        this.host = host;
        this.clock = clock;
        this.newIds = newIds;
    }

    @Override
    public int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException {
        BcdbootArguments arguments = BcdbootArguments.parse(call.arguments());
        LetteredFiles.Place windows = place(arguments.source());
        LetteredFiles.Place system = place(new LetteredPath(arguments.system(), VolumePath.ROOT));
        Map<VolumePath, byte[]> copies = new TreeMap<>();
        Map<VolumePath, byte[]> stores = new TreeMap<>();
        for (Generation firmware : arguments.firmware()) {
            copies.putAll(new BcdbootFiles(windows.volume(), arguments.source().path(), firmware).copies());
            VolumePath path = BcdbootFiles.target(firmware).child("BCD");
            stores.put(path, store(arguments, firmware, windows, system, path));
        }
        int written = BcdbootFiles.write(copies, system.volume());
        BcdbootFiles.write(stores, system.volume());
        if (arguments.verbose()) {
            transcript.print("BFSVC: " + copies.size() + " boot files, " + written + " of them copied.");
            stores.keySet().forEach(path ->
                    transcript.print("BFSVC: store " + new LetteredPath(arguments.system(), path)));
        }
        transcript.print("Boot files successfully created.");
        return 0;
    }

    private LetteredFiles.Place place(LetteredPath path) throws ToolRefusal, IOException {
        return switch (new LetteredFiles(host).find(path)) {
            case Reading.Known<LetteredFiles.Place>(LetteredFiles.Place found) -> found;
            case Reading.Absent<LetteredFiles.Place>() ->
                    throw BcdbootFiles.failed("There is no volume " + path.letter().withColon() + ".");
            case Reading.Unreadable<LetteredFiles.Place>(Problem problem) ->
                    throw BcdbootFiles.failed("Access is denied.\n" + problem);
        };
    }

    private byte[] store(BcdbootArguments arguments, Generation firmware, LetteredFiles.Place windows,
            LetteredFiles.Place system, VolumePath path) throws ToolRefusal, IOException {
        VolumePath folder = arguments.source().path();
        BcdTemplate release = BcdTemplate.read(windows.volume(), folder, firmware);
        var partitions = new HostPartitions(host);
        var made = new BcdbootStore(arguments, firmware, release, device(partitions, arguments.system()),
                device(partitions, arguments.source().letter()), folder.toString(), newIds);
        if (new LoadedHives(host).isLoaded(new FileRef(system.file().partition(), path))) {
            throw BcdbootFiles.failed("The store is in use by another process.");
        }
        return switch (HiveFile.open(system.volume(), path)) {
            case Reading.Known<HiveFile>(HiveFile file) -> updated(made, file);
            case Reading.Absent<HiveFile>() -> fresh(made);
            case Reading.Unreadable<HiveFile>(Problem problem) -> replaced(made, system, path, problem);
        };
    }

    private static BootDevice device(HostPartitions partitions, DriveLetter letter) throws ToolRefusal {
        return partitions.partition(new PartitionName.Letter(letter)).orElseThrow(() -> BcdbootFiles.failed(
                "The volume " + letter.withColon() + " lies on no partition that a boot entry could name."));
    }

    /** A hive that cannot be opened is damaged, or its medium is: the second is no reason to write. */
    private byte[] replaced(BcdbootStore made, LetteredFiles.Place system, VolumePath path, Problem problem)
            throws ToolRefusal, IOException {
        if (HiveFile.content(system.volume(), path).isUnreadable()) {
            throw BcdbootFiles.failed(problem.toString());
        }
        return fresh(made);
    }

    private byte[] updated(BcdbootStore made, HiveFile file) throws ToolRefusal, IOException {
        OfflineStore store;
        try {
            store = OfflineStore.of(file, clock.get());
        } catch (ToolRefusal noStore) {
            return fresh(made);
        }
        made.update(store);
        return store.isChanged() ? store.bytes() : HiveFile.content(file.volume(), file.path()).toOptional().orElseThrow();
    }

    private byte[] fresh(BcdbootStore made) throws IOException {
        var editor = BootStoreEditor.emptySystemStore(clock.get());
        for (BootObject object : made.fresh()) {
            editor.add(object);
        }
        return editor.commit().toArray();
    }
}
