#compdef claimcheck
# Completion of claimcheck for zsh.
#
# Now:     source <(claimcheck completion zsh)
# Always:  that line in ~/.zshrc, behind compinit; or this text as a file named "_claimcheck" in a
#          folder of $fpath

_claimcheck() {
    local line word about
    local -a found after
    for line in "${(@f)$(command ${(Q)words[1]} completion "--current=${(Q)PREFIX}" -- "${(Q@)words[2,CURRENT-1]}" 2> /dev/null)}"; do
        word=${line%%$'\t'*}
        about=${line#$word}
        about=${about#$'\t'}
        case $word in
            ("") ;;
            (:open) after=(-S "") ;;
            (:files) compset -p ${#about}; _files ;;
            (:folders) compset -p ${#about}; _files -/ ;;
            (*) found+=("${word//:/\\:}${about:+:$about}") ;;
        esac
    done
    (( $#found )) && _describe -V claimcheck found "${after[@]}"
}

if [[ ${funcstack[1]} == _claimcheck ]]; then
    _claimcheck "$@"
else
    compdef _claimcheck claimcheck
fi
