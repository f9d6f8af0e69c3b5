# Completion of claimcheck for fish.
#
# Now:     claimcheck completion fish | source
# Always:  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish

function __claimcheck_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct | string trim --left --chars '"\'') # of an open quotation
    for line in (command $before[1] completion "--current=$current" -- $before[2..-1] 2>/dev/null)
        set -l parts (string split -m 1 \t -- $line)
        switch $parts[1]
            case :open
                continue
            case :files
                string replace -r -- '^' "$parts[2]" (__fish_complete_path (string replace -- "$parts[2]" '' $current))
            case :folders
                string replace -r -- '^' "$parts[2]" (__fish_complete_directories (string replace -- "$parts[2]" '' $current))
            case '*'
                echo $line
        end
    end
end

complete -c claimcheck -e
complete -c claimcheck -f -a '(__claimcheck_complete)'
