// Makes a vulnerability database of Trivy (bbolt, schema 2) with a few made-up vulnerabilities of Alpine 3.19, so that
// the real trivy can be run without a network. Usage: trivy-db CACHE-FOLDER
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

type vulnerability struct{ id, severity, name, fixed string }

var known = []vulnerability{
	{"CVE-2026-0001", "CRITICAL", "openssl", "3.1.4-r6"},
	{"CVE-2026-0002", "HIGH", "openssl", ""},
	{"CVE-2026-0003", "LOW", "busybox", "1.36.1-r20"},
	{"CVE-2026-0004", "UNKNOWN", "busybox", "1.36.1-r20"},
}

func main() {
	folder := filepath.Join(os.Args[1], "db")
	must(os.MkdirAll(folder, 0o755))
	database, err := bolt.Open(filepath.Join(folder, "trivy.db"), 0o600, nil)
	must(err)
	must(database.Update(func(transaction *bolt.Tx) error {
		for _, one := range known {
			put(transaction, map[string]string{"FixedVersion": one.fixed}, one.id, "alpine 3.19", one.name)
			put(transaction, map[string]string{"Title": one.id, "Severity": one.severity}, one.id, "vulnerability")
		}
		return nil
	}))
	must(database.Close())
	// A database whose next update is to come is not looked for in a registry.
	now := time.Now().UTC()
	text, err := json.Marshal(map[string]any{
		"Version": 2, "UpdatedAt": now, "DownloadedAt": now, "NextUpdate": now.Add(24 * time.Hour),
	})
	must(err)
	must(os.WriteFile(filepath.Join(folder, "metadata.json"), text, 0o644))
}

func put(transaction *bolt.Tx, value any, key string, path ...string) {
	bucket, err := transaction.CreateBucketIfNotExists([]byte(path[0]))
	must(err)
	for _, name := range path[1:] {
		bucket, err = bucket.CreateBucketIfNotExists([]byte(name))
		must(err)
	}
	text, err := json.Marshal(value)
	must(err)
	must(bucket.Put([]byte(key), text))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
