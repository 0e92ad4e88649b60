package dev.bootmend.probe;

import dev.bootmend.dump.DumpHeader;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.GuestPath;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.model.WindowsInstallation;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks at every file of a Windows partition that may hold a memory dump: where CrashControl puts it, where it lies by
 * default, small dumps, and the paging file, in which it stays until Windows starts again (Microsoft Learn: memory dump
 * file options).
 */
final class CrashLook {

    private static final RegistryKeyPath CRASH_CONTROL = RegistryKeyPath.of("Control\\CrashControl");
    private static final VolumePath PAGE_FILE = VolumePath.of("\\pagefile.sys");

    /** More small dumps than this are not opened; those with the latest names are. */
    private static final int SMALL_DUMPS = 32;

    private final WindowsInstallation windows;
    private final VolumeReader volume;

    private CrashLook(WindowsInstallation windows, VolumeReader volume) {
        this.windows = windows;
        this.volume = volume;
    }

    /** The headers by path. A file that is not there is no key; one that is no dump is absent. */
    static SortedMap<VolumePath, Reading<MemoryDump>> at(WindowsInstallation windows, VolumeReader volume) {
        return new CrashLook(windows, volume).headers();
    }

    private SortedMap<VolumePath, Reading<MemoryDump>> headers() {
        var headers = new TreeMap<VolumePath, Reading<MemoryDump>>();
        Stream.of(named("DumpFile"), named("DedicatedDumpFile"),
                Stream.of(windows.directory().child("MEMORY.DMP"), PAGE_FILE)).flatMap(each -> each).distinct()
                .forEach(path -> header(path, headers));
        Stream.concat(named("MinidumpDir"), Stream.of(windows.directory().child("Minidump"))).distinct()
                .forEach(folder -> smallDumps(folder, headers));
        return headers;
    }

    private void header(VolumePath path, SortedMap<VolumePath, Reading<MemoryDump>> headers) {
        Reading<FileFact> file = volume.file(path);
        if (file.isAbsent()) {
            return;
        }
        switch (volume.open(path)) {
            case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile opened) ->
                    headers.put(path, header(path, opened));
            case Reading.Absent<VolumeReader.OpenFile>() -> headers.put(path, Reading.absent());
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) ->
                    headers.put(path, Reading.unreadable(problem));
        }
    }

    private static Reading<MemoryDump> header(VolumePath path, VolumeReader.OpenFile opened) {
        try (VolumeReader.OpenFile file = opened) {
            return DumpHeader.read(file, path.toString());
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(path.toString(), met));
        }
    }

    private void smallDumps(VolumePath folder, SortedMap<VolumePath, Reading<MemoryDump>> headers) {
        switch (volume.folder(folder)) {
            case Reading.Known<List<String>>(var names) -> latest(names).forEach(name -> header(folder.child(name), headers));
            case Reading.Absent<List<String>>() -> { }
            case Reading.Unreadable<List<String>>(var problem) -> headers.put(folder, Reading.unreadable(problem));
        }
    }

    private static List<String> latest(List<String> names) {
        List<String> dumps = names.stream().filter(name -> WindowsCase.upcase(name).endsWith(".DMP")).toList();
        return dumps.subList(Math.max(0, dumps.size() - SMALL_DUMPS), dumps.size());
    }

    /** The path in every control set that has one on the Windows partition. */
    private Stream<VolumePath> named(String value) {
        return windows.system().toOptional().stream().flatMap(system -> crashControl(system)
                .flatMap(key -> system.value(key, value).toOptional().map(RegistryValue::asText).stream()))
                .filter(text -> !text.isBlank())
                .flatMap(text -> GuestPath.of(text, windows.directory()) instanceof GuestPath.OnWindowsPartition(
                        VolumePath path) ? Stream.of(path) : Stream.of());
    }

    private static Stream<RegistryKeyPath> crashControl(RegistryExcerpt system) {
        return ControlSetKeys.in(system).map(set -> set.resolve(CRASH_CONTROL));
    }
}
