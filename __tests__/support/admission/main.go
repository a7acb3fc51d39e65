// Kubernetes' own Pod Security Admission as a program, for the tests to compare with: reads one Pod a line as JSON,
// and prints for it the level's controls that forbid it, by their ids, as one line of JSON.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

type answer struct {
	Baseline   verdict `json:"baseline"`
	Restricted verdict `json:"restricted"`
}

type verdict struct {
	Allowed   bool     `json:"allowed"`
	Forbidden []string `json:"forbidden"`
}

func main() {
	checks := policy.DefaultChecks()
	evaluator, err := policy.NewEvaluator(checks, nil)
	fail(err)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var pod corev1.Pod
		fail(json.Unmarshal(lines.Bytes(), &pod))
		text, err := json.Marshal(answer{
			judge(evaluator, checks, &pod, api.LevelBaseline),
			judge(evaluator, checks, &pod, api.LevelRestricted),
		})
		fail(err)
		fmt.Fprintln(out, string(text))
	}
	fail(lines.Err())
}

// The evaluator says whether a Pod is allowed; the ids come from the checks themselves.
func judge(evaluator policy.Evaluator, checks []policy.Check, pod *corev1.Pod, level api.Level) verdict {
	latest := api.LevelVersion{Level: level, Version: api.LatestVersion()}
	results := evaluator.EvaluatePod(latest, &pod.ObjectMeta, &pod.Spec)
	forbidden := []string{}
	for _, check := range of(checks, level) {
		newest := check.Versions[len(check.Versions)-1]
		if !newest.CheckPod(&pod.ObjectMeta, &pod.Spec).Allowed {
			forbidden = append(forbidden, string(check.ID))
		}
	}
	sort.Strings(forbidden)
	allowed := policy.AggregateCheckResults(results).Allowed
	if allowed != (len(forbidden) == 0) {
		fail(fmt.Errorf("the evaluator and the checks differ: %v", forbidden))
	}
	return verdict{allowed, forbidden}
}

func of(checks []policy.Check, level api.Level) []policy.Check {
	replaced := map[policy.CheckID]bool{}
	if level == api.LevelRestricted {
		for _, check := range checks {
			for _, id := range check.Versions[len(check.Versions)-1].OverrideCheckIDs {
				replaced[id] = true
			}
		}
	}
	chosen := []policy.Check{}
	for _, check := range checks {
		if check.Level == api.LevelBaseline || level == api.LevelRestricted {
			if !replaced[check.ID] {
				chosen = append(chosen, check)
			}
		}
	}
	return chosen
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
