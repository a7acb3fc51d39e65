// A web server that is one static program: it answers every request on loopback with a line of text, and asks itself
// for a health check, since an image of it alone has no other program to do so.
//
//	server [-port N]          serves until SIGTERM
//	server -check [-port N]   exits 0 when the server answers
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

func main() {
	port := flag.Int("port", 8080, "port on 127.0.0.1")
	check := flag.Bool("check", false, "ask the server that runs, and exit")
	flag.Parse()
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(*port))
	var err error
	if *check {
		err = ask(address)
	} else {
		err = serve(address)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func ask(address string) error {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get("http://" + address)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return errors.New(answer.Status)
	}
	return nil
}

func serve(address string) error {
	listener, err := net.Listen("tcp4", address)
	if err != nil {
		return err
	}
	server := http.Server{
		ReadHeaderTimeout: 5 * time.Second,
		Handler: http.HandlerFunc(func(answer http.ResponseWriter, _ *http.Request) {
			fmt.Fprintln(answer, "served by a static program")
		}),
	}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer cancel()
	go func() {
		<-stop.Done()
		server.Close()
	}()
	log.Printf("listening on %s", address)
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
