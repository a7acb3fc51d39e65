module layered-defense/catalogue/server

go 1.22
