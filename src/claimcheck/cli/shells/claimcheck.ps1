# Completion of claimcheck for PowerShell (5.1 or later).
#
# Always:  in $PROFILE:  claimcheck completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName claimcheck -ScriptBlock {
    param($current, $line, $position)
    $program, $before = @($line.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $position } |
        ForEach-Object { $_.Extent.Text })
    if ($null -eq $program) { return }
    foreach ($found in @(& $program completion "--current=$current" -- @before 2> $null)) {
        $word, $about = $found -split "`t", 2
        if ($word -eq ':open') { continue }
        if ($word -eq ':files' -or $word -eq ':folders') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename(
                $current.Substring($about.Length)) |
                Where-Object { $word -eq ':files' -or $_.ResultType -eq 'ProviderContainer' } |
                ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new(
                        $about + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
                }
            continue
        }
        if (-not $about) { $about = $word }
        [System.Management.Automation.CompletionResult]::new(
            $word, $word, 'ParameterValue', $about)
    }
}
