def pytest_addoption(parser):
    parser.addoption("--pictures", action="store_true", help="make the pictures of docs/ anew")
