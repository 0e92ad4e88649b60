package dev.bootmend.offline;

import dev.bootmend.disk.BootSector;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.tool.Invocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code chkdsk V:} and {@code chkdsk V: /f /x} (Microsoft Learn: chkdsk, parameters and exit codes: 0 no errors, 1 errors
 * found and fixed, 3 not checked, or not fixed because {@code /f} was not given).
 *
 * <p>The progress is printed as lines of a percentage; the real program overwrites one line.
 */
final class ChkdskProgram implements OfflineProgram {

    static final int FIXED = 1;
    /** Could not check the volume, could not fix its errors, or did not because {@code /f} was not given. */
    static final int NOT_FIXED = 3;

    private static final int STEP = 10;

    private final OfflineHost host;
    private final FileSystemChecks checks;

    ChkdskProgram(OfflineHost host, FileSystemChecks checks) {
        this.host = host;
        this.checks = checks;
    }

    /** @param fix {@code /f}; {@code dismount}, {@code /x}, implies it */
    private record Arguments(DriveLetter volume, boolean fix, boolean dismount) {

        static Arguments parse(List<String> words) throws ToolRefusal {
            if (words.isEmpty() || !words.getFirst().matches("[A-Za-z]:")) {
                throw refusal("A volume has to be named by its letter, such as F:.");
            }
            var switches = new TreeSet<String>();
            for (String word : words.subList(1, words.size())) {
                String folded = word.toLowerCase(Locale.ROOT);
                if (!List.of("/f", "/x", "/v").contains(folded)) {
                    throw refusal("Invalid parameter - " + word);
                }
                switches.add(folded);
            }
            boolean dismount = switches.contains("/x");
            return new Arguments(new DriveLetter(words.getFirst().charAt(0)), dismount || switches.contains("/f"),
                    dismount);
        }
    }

    @Override
    public int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException {
        Arguments arguments = Arguments.parse(call.arguments());
        PartitionRef volume = Optional.ofNullable(host.letters().get(arguments.volume())).orElseThrow(() ->
                refusal("Cannot open volume for direct access."));
        boolean errors = errors(volume);
        if (arguments.fix()) {
            lock(arguments, volume, transcript);
        }
        heading(arguments, volume, transcript);
        progress(transcript);
        if (!errors) {
            transcript.print("\nWindows has scanned the file system and found no problems."
                    + "\nNo further action is required.");
            return 0;
        }
        if (!arguments.fix()) {
            throw refusal("\nErrors found. CHKDSK cannot continue in read-only mode.");
        }
        repair(volume, transcript);
        return FIXED;
    }

    private boolean errors(PartitionRef volume) throws ToolRefusal {
        return switch (checks.hasErrors(volume)) {
            case Reading.Known<Boolean>(Boolean errors) -> errors;
            case Reading.Absent<Boolean>() -> throw refusal("Cannot open volume for direct access.");
            case Reading.Unreadable<Boolean>(Problem problem) ->
                    throw refusal("Cannot open volume for direct access.\n" + problem);
        };
    }

    /** Nobody can answer the question that the real program asks when it cannot lock the volume. */
    private void lock(Arguments arguments, PartitionRef volume, Transcript transcript) throws ToolRefusal, IOException {
        if (host.volume(volume) instanceof Reading.Unreadable<VolumeWriter>(Problem problem)) {
            throw refusal("Windows cannot run disk checking with the /F option on this volume.\n" + problem);
        }
        List<LoadedHive> open = host.loadedHives().stream()
                .filter(hive -> hive.file().partition().equals(volume)).toList();
        if (!open.isEmpty() && !arguments.dismount()) {
            throw refusal("Cannot lock the volume: it is in use, for " + open.getFirst().file().path()
                    + " is loaded as HKLM\\" + open.getFirst().mount() + "."
                    + "\nWould you like to force a dismount on this volume? (Y/N)"
                    + "\nNobody can answer here: nothing was checked. Unload the hive, or use /x.");
        }
        if (arguments.dismount()) {
            transcript.print("Volume dismounted. All opened handles to this volume are now invalid.");
        }
    }

    private void heading(Arguments arguments, PartitionRef volume, Transcript transcript) throws IOException {
        for (OfflineDisk disk : host.disks()) {
            if (disk.number().equals(volume.disk())) {
                transcript.print("The type of the file system is " + fileSystem(disk, volume.start()) + ".");
                String label = disk.labels().getOrDefault(volume.start(), "");
                if (!label.isEmpty()) {
                    transcript.print("Volume label is " + label + ".");
                }
            }
        }
        if (!arguments.fix()) {
            transcript.print("\nWARNING!  /F parameter not specified.\nRunning CHKDSK in read-only mode.");
        }
    }

    private static FileSystem fileSystem(OfflineDisk disk, ByteOffset start) throws IOException {
        byte[] sector = new byte[BootSector.SIZE];
        disk.content().read(start.bytes(), ByteBuffer.wrap(sector));
        return BootSector.recognise(sector).fileSystem();
    }

    private static void progress(Transcript transcript) {
        transcript.print("\nStage 1: Examining basic file system structure ...");
        for (int percent = 0; percent <= 100; percent += STEP) {
            transcript.print(String.format(Locale.ROOT, "%3d percent complete.", percent));
        }
    }

    private void repair(PartitionRef volume, Transcript transcript) throws ToolRefusal {
        try {
            checks.repair(volume);
        } catch (IOException failure) {
            throw refusal("\nAn unspecified error occurred.\n" + failure.getMessage());
        }
        transcript.print("\nWindows has made corrections to the file system."
                + "\nNo further action is required.");
    }

    private static ToolRefusal refusal(String message) {
        return new ToolRefusal(NOT_FIXED, message);
    }
}
