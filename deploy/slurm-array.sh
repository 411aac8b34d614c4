#!/bin/sh
#SBATCH --job-name=rosteropt
#SBATCH --array=0-12%8
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=0:15:00
#SBATCH --signal=B:TERM@60
# Runs one line of a plan on each task of an array:
#
#     rosteropt whatif DATA SCENARIOS --out PLAN --plan --time 5m
#     sbatch --array=0-$(($(wc -l < PLAN/commands.txt) - 1)) deploy/slurm-array.sh PLAN
#     rosteropt whatif DATA SCENARIOS --out PLAN --collect
#
# PLAN lies on a file system that all nodes see. A line that runs out of time is told a minute before and saves its best roster.
set -u
plan=${1:?usage: slurm-array.sh PLAN}
index=${SLURM_ARRAY_TASK_ID:?this script runs as a task of an array}
cd "$plan" || exit 2
line=$(sed -n "$((index + 1))p" commands.txt)
if [ -z "$line" ]; then
    echo "commands.txt has no line for index $index; the first is 0." >&2
    exit 2
fi
child=
trap '[ -n "$child" ] && kill -TERM "$child"' TERM
sh -c "exec $line" &
child=$!
wait "$child"
status=$?
# A signal ends the first wait, not the search.
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    status=$?
done
# 3: proven that no roster exists, 4: none found in the time. Both are answers, written to summary.json: nothing to run again.
case $status in
    3 | 4) exit 0 ;;
    *) exit "$status" ;;
esac
