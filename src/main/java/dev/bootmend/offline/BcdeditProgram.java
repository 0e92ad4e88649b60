package dev.bootmend.offline;

import dev.bootmend.bcd.Aliases;
import dev.bootmend.bcd.EntrySelection;
import dev.bootmend.bcd.StoreListing;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.tool.Invocation;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code bcdedit /store FILE} with the commands that edit and list an offline store.
 *
 * <p>A store whose last write was interrupted is recovered first, as Windows does when it loads it. Without
 * {@code /store} bcdedit means the store of the machine it runs on, which is never touched here.
 */
final class BcdeditProgram implements OfflineProgram {

    private static final String DONE = "The operation completed successfully.";

    private final OfflineHost host;
    private final Supplier<WindowsTime> clock;
    private final Supplier<Guid> newIds;

    BcdeditProgram(OfflineHost host, Supplier<WindowsTime> clock, Supplier<Guid> newIds) {
        this.host = host;
        this.clock = clock;
        this.newIds = newIds;
    }

    @Override
    public int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException {
        BcdeditArguments arguments = BcdeditArguments.parse(call.arguments());
        if (arguments.command().equals("/createstore")) {
            createStore(arguments);
            transcript.print(DONE);
            return 0;
        }
        OfflineStore store = open(arguments);
        if (arguments.command().equals("/enum")) {
            list(store, arguments, transcript);
            return 0;
        }
        var edit = new BcdeditEdit(store, new HostPartitions(host), newIds);
        String message = edit.apply(arguments).orElse(DONE);
        store.commit();
        transcript.print(message);
        return 0;
    }

    private OfflineStore open(BcdeditArguments arguments) throws ToolRefusal, IOException {
        String name = arguments.store().orElseThrow(() ->
                BcdeditArguments.notOpened("The requested system device cannot be found."));
        LetteredFiles.Place place = place(BcdeditArguments.path(name));
        if (new LoadedHives(host).isLoaded(place.file())) {
            throw BcdeditArguments.notOpened(
                    "The process cannot access the file because it is being used by another process.");
        }
        return switch (HiveFile.open(place.volume(), place.file().path())) {
            case Reading.Known<HiveFile>(HiveFile file) -> OfflineStore.of(file, clock.get());
            case Reading.Absent<HiveFile>() ->
                    throw BcdeditArguments.notOpened("The system cannot find the file specified.");
            case Reading.Unreadable<HiveFile>(Problem problem) ->
                    throw BcdeditArguments.notOpened("The file or directory is corrupted and unreadable.\n" + problem);
        };
    }

    private LetteredFiles.Place place(LetteredPath path) throws ToolRefusal, IOException {
        return switch (new LetteredFiles(host).find(path)) {
            case Reading.Known<LetteredFiles.Place>(LetteredFiles.Place found) -> found;
            case Reading.Absent<LetteredFiles.Place>() ->
                    throw BcdeditArguments.notOpened("The system cannot find the file specified.");
            case Reading.Unreadable<LetteredFiles.Place>(Problem problem) ->
                    throw BcdeditArguments.notOpened("Access is denied.\n" + problem);
        };
    }

    private void list(OfflineStore store, BcdeditArguments arguments, Transcript transcript)
            throws ToolRefusal, IOException {
        if (arguments.words().size() > 1) {
            throw BcdeditArguments.invalidCommand("enum");
        }
        String word = arguments.words().isEmpty() ? "ACTIVE" : arguments.words().getFirst();
        Optional<EntrySelection> selection = EntrySelection.of(word, store.content());
        if (selection.isEmpty()) {
            throw word.startsWith("{") ? BcdeditArguments.identifierNotValid()
                    : BcdeditArguments.refusal("The specified entry type is invalid."
                    + "\nRun \"bcdedit /?\" for command line assistance.\nThe parameter is incorrect.");
        }
        if (selection.get() instanceof EntrySelection.Single(Guid id) && store.content().object(id).isEmpty()) {
            throw BcdeditArguments.refusal("The boot configuration data store does not hold the specified entry."
                    + "\nThe system cannot find the file specified.");
        }
        var partitions = new HostPartitions(host);
        var listing = arguments.verbose() ? StoreListing.verbose(partitions)
                : StoreListing.withAliases(partitions, Aliases.of(store.content()));
        listing.text(store.content(), selection.get()).forEach(transcript::print);
    }

    private void createStore(BcdeditArguments arguments) throws ToolRefusal, IOException {
        if (arguments.words().size() != 1 || arguments.store().isPresent()) {
            throw BcdeditArguments.invalidCommand("createstore");
        }
        LetteredFiles.Place place = place(BcdeditArguments.path(arguments.words().getFirst()));
        if (!place.volume().open(place.file().path()).isAbsent()) {
            throw BcdeditArguments.refusal("The store could not be created.\n"
                    + "Cannot create a file when that file already exists.");
        }
        place.volume().write(place.file().path(), OfflineStore.empty(clock.get()));
    }
}
