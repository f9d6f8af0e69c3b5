# Completion of claimcheck for bash.
#
# Now:     eval "$(claimcheck completion bash)"
# Always:  that line in ~/.bashrc; or this text as a file named "claimcheck" in
#          ~/.local/share/bash-completion/completions/

_claimcheck() {
    local current=${COMP_WORDS[COMP_CWORD]} word="" line kind rest i
    local -a before=()
    # bash takes "--option=value" and "tag:name" apart; they are put together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == [=:] || ($i -gt 1 && $word == *[=:]) ]]; then
            word+=${COMP_WORDS[i]}
        else
            ((i > 1)) && before+=("$word")
            word=${COMP_WORDS[i]}
        fi
    done
    [[ $current == [=:] ]] && current=""
    local head=${word%"$current"}

    COMPREPLY=()
    while IFS=$'\t' read -r line rest; do
        case $line in
            :open) compopt -o nospace 2> /dev/null ;;
            :files | :folders)
                kind=default
                [[ $line == :folders ]] && kind=dirnames
                compopt -o $kind 2> /dev/null && continue # what bash finds by itself
                [[ $line == :files ]] && kind=file || kind=directory
                while IFS= read -r line; do
                    line=$rest$line
                    COMPREPLY+=("${line#"$head"}")
                done < <(compgen -A $kind -- "${word#"$rest"}")
                ;;
            *) COMPREPLY+=("${line#"$head"}") ;;
        esac
    done < <(command "${COMP_WORDS[0]}" completion "--current=$word" -- "${before[@]}" 2> /dev/null)
}

complete -F _claimcheck claimcheck
