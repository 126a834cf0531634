"""read_workflow.py <workflow.yml>: the workflow is YAML with jobs, each script of its steps is one that bash can read, and
each `matrix.x` stands in every row of its job's matrix."""

import re
import subprocess
import sys

import yaml


def faults_of(name, job):
    matrix = job.get("strategy", {}).get("matrix", {})
    rows = [{**{key: "" for key in matrix if key != "include"}, **row} for row in matrix.get("include", [{}])]
    if "runs-on" not in job or not job.get("steps"):
        yield f"{name} runs nowhere, or does nothing"
    for used in re.findall(r"\$\{\{ *matrix\.([a-z_]+) *\}\}", str(job)):
        if any(used not in row for row in rows):
            yield f"{name}: {used} is not in every row of the matrix"
    for step in job.get("steps", []):
        if ("run" in step) == ("uses" in step):
            yield f"{name}: a step with both or none of run and uses: {step}"
        script = re.sub(r"\$\{\{.*?\}\}", "x", step.get("run", ""))
        if subprocess.run(["bash", "-n", "-c", script], check=False).returncode != 0:
            yield f"{name}: bash cannot read {script}"


with open(sys.argv[1], encoding="utf-8") as file:
    jobs = yaml.safe_load(file)["jobs"]
faults = [fault for name, job in jobs.items() for fault in faults_of(name, job)]
sys.exit("\n".join(faults) or 0)
